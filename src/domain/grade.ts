// Grades from scores (DOMAIN 5). The same rule as `grade_from_score` of v_eval, for where there is no SQL.

export interface GradeScheme {
  readonly fullScore: number
  /** Best first; `from` is out of 100 and belongs to the grade; the last begins at nothing. */
  readonly grades: readonly { readonly label: string; readonly from: number | null }[]
}

/**
 * The grade of a score, first scaled to 100. A boundary belongs to the upper grade; nothing is rounded before: 89.995 is 良.
 * Null without a score or with a full score of 0.
 */
export function gradeOf(score: number | null, fullScore: number | null, scheme: GradeScheme): string | null {
  const full = fullScore ?? scheme.fullScore
  if (score === null || full === 0) return null
  const scaled = (100 * score) / full
  return scheme.grades.find((grade) => grade.from === null || scaled >= grade.from)?.label ?? null
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
  if (reported === null || scheme.grades.some((grade) => grade.label === reported)) return reported
  return synonyms[reported] ?? reported
}
