// A font's table may name a character by its radical (⼈ U+2F08 for 人): it looks alike, and no word is found with it.

/** Radicals of the supplement (U+2E80–2EFF) for which Unicode knows no compatibility form, and the characters that they show. */
const radicals =
  '⺁厂⺇几⺌小⺎兀⺒巳⺓幺⺔彑⺕彐⺜日⺝月⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺷羊⺸羊⺻聿⺼肉⺽臼⻁虎⻃西⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻑長⻓长⻔门⻕阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙'
const characters = new Map(
  Array.from({ length: radicals.length / 2 }, (_, at) => [radicals[at * 2], radicals[at * 2 + 1]] as const),
)

/** ⻔ -> 门, ⼈ -> 人, ﬁ -> fi; control characters go, everything else stays as the file has it. */
export const asWritten = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u200b\ufeff]/g, '')
    .replace(/[\u2e80-\u2fdf\ufb00-\ufb06]/g, (letter) => characters.get(letter) ?? letter.normalize('NFKC'))
    // The library puts a space where letters are set wide; between Chinese characters nobody writes just one.
    .replace(/(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/g, '')
