/** What `--help` prints: the only thing that ever goes to stdout. */
export const help = `绩效自评分析台 · 批处理：不开网页，从文件直接得到结果。

用法
  npm run --silent batch -- <文件或文件夹>… --out <输出文件夹> [选项]
  npm run --silent batch -- --help

选项
  --out <文件夹>         必填。须为空或不存在；先写入临时文件夹，完成后改名。
  --choices <文件.json>  导入方案：页面上会问的问题（编码、单位、年度、列、部门……）在此作答。
  --settings <文件.json> 设置：评分方案 scheme、单位名称 bureau、金额单位 moneyUnit、检查规则 checks、
                         免报部门 exemptions（编码 code、年度 year、理由 reason）。
  --only <名称,名称…>    只要这几样：import rows findings metrics issues returns charts report tables。
                         不写则为除 tables 以外已有的全部；import.json、returned.csv、ignored.csv 总会写出。
                         report（报告）这一版还没有，点名要时按命令有误处理。
  --select '<链接#之后>' 页面链接中的筛选；作用于度量、检查、问题和图，不影响导入和明细。
  --locale zh-CN|en      句子和图上文字所用的语言，默认 zh-CN。

输入
  .csv .tsv .txt：UTF-8、GB18030、UTF-16 自动辨认，其余编码须在 --choices 中写明；文件夹里的其他文件列入 skipped。

结果
  import.json                每个文件读成了什么：编码、表头、单位、列对应、行数、警告、待答的问题
  returned.csv  ignored.csv  退回清单（一处一行）、未采用的行（标题、合计、重复……）
  rows/<表>.csv              七张表的明细，每行带来源文件和行号
  findings.csv  metrics.csv  需核实事项、全部度量
  issue_labels.csv issue_links.csv recurrence.csv   问题类别、问题与措施的对应、连续年数
  returns/<部门编码>.docx     退回通知，有需核实事项的部门一份
  charts/<图>.svg .png .csv  每张图及其表
  tables/<表>.csv            供数据库装载的表（须在 --only 中写明）

退出码
  0 全部收入　1 已完成，但有文件待答或读不了，或有行被退回　2 命令有误或机器故障（没有输出）

文件夹逐层读取，文件按名称顺序读入，参数的先后不影响结果。进度写到标准错误。
`
