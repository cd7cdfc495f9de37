import relations from '../../data/reference/check-relations.json'

/** 应有关系 of each rule, by its id: what the figures should be to each other. `{$threshold|format}` as in its message. */
export const checkRelations: Readonly<Record<string, string>> = relations
