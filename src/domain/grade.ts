// Grades from scores (DOMAIN 5). The same rule as `grade_from_score` of v_eval, for where there is no SQL.

export interface GradeScheme {
  readonly scheme_id: string
  readonly full_score: number
  readonly cut_1: number
  readonly cut_2: number
  readonly cut_3: number
  /** Null for a scheme of four grades. */
  readonly cut_4: number | null
  readonly grade_1: string
  readonly grade_2: string
  readonly grade_3: string
  readonly grade_4: string
  readonly grade_5: string | null
}

/**
 * The grade of a score, first scaled to 100. A boundary belongs to the upper grade; nothing is rounded before: 89.995 is 良.
 * Null without a score or with a full score of 0.
 */
export function gradeOf(score: number | null, fullScore: number | null, scheme: GradeScheme): string | null {
  const full = fullScore ?? scheme.full_score
  if (score === null || full === 0) return null
  const scaled = (100 * score) / full
  if (scaled >= scheme.cut_1) return scheme.grade_1
  if (scaled >= scheme.cut_2) return scheme.grade_2
  if (scaled >= scheme.cut_3) return scheme.grade_3
  return scheme.cut_4 === null || scaled >= scheme.cut_4 ? scheme.grade_4 : scheme.grade_5
}

/** The grades of a scheme, best first. */
export function gradesOf(scheme: GradeScheme): readonly string[] {
  return [scheme.grade_1, scheme.grade_2, scheme.grade_3, scheme.grade_4, scheme.grade_5].filter((grade) => grade !== null)
}

const synonyms: Readonly<Record<string, string>> = {
  优秀: '优',
  优等: '优',
  A: '优',
  良好: '良',
  B: '良',
  中等: '中',
  合格: '中',
  一般: '中',
  C: '中',
  较差: '差',
  不合格: '差',
  D: '差',
}

/** A grade as reported, for comparison only: a name of the scheme stays as it is (合格 of SH75), another way of writing is put right. */
export function normalisedGrade(reported: string | null, scheme: GradeScheme): string | null {
  if (reported === null || gradesOf(scheme).includes(reported)) return reported
  return synonyms[reported] ?? reported
}
