export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元'
