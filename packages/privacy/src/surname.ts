/** Surnames, as data: those that stand alone, those that are everyday words too, and those of two characters. */

/** Surnames of one character that are seldom anything else. */
export const SURNAMES: ReadonlySet<string> = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚" +
    "卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康" +
    "施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝宁尚符舒阮柯纪梅童凌毕季裴霍涂苗谷" +
    "盛曲翁冉骆蓝辛靳柴蒙鲍华喻祁蒲滕屈饶牟艾尤穆农司卓古吉缪简项芦麦褚娄窦戚岑宫费卜冷晏席卫米柏宗瞿桂佟" +
    "臧闵苟邬卞姬师仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩佘麻苑迟邝封谈匡鞠惠荆乐冀胥班储栗燕楚鄢劳谌奚皮粟冼蔺" +
    "楼盘闻厉伊仝郜阚帅屠朴盖练廉禹井祖漆巴卿狄索宣晋云敬扈晁芮阙浦戈鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况宿鲜" +
    "逯隆茹诺慕危玉银亢嵇哈湛宾戎勾茅呼揭尉冶束檀衣阴昝智幸奉植尧闭岩仓磨零侬仡仫央扎丹尕旦洪阎傅赖诸萧荀" +
    "钮郁滑郗宓钭暨郦濮逄璩郏蓟堵殳沃夔厍訾巢蒯竺桓酆贲於羿汲邴糜隗韶鄂莘宰郤宦鱼慎庾衡禄蔚乜肇菅麴缑郈庹" +
    "瓮淡幺茆妥剡撖撒喇闪洒摆锁沐绽缐朵哀刀罕彝颇",
);

/** Surnames that are everyday words too (和, 时, 成): a name only where nothing else can stand. */
export const RARE_SURNAMES: ReadonlySet<string> = new Set(
  "和时成应全明解相都来平计国常能海原区门公干利信展强满位由元居但斯富支官车连单管党商查权印丰战南边包代" +
    "向初普容花游景阳路房于那才豆池伏咸籍苍贡寿充弘越占虎者纳赛忽保速木铁黑玛拜达依召波茶字自起排勒跑枪恩" +
    "崩蜂拉家养通别终步广东空须后红益怀从双经融仰秋山弓松牧蓬暴扶",
);

/** Surnames of two characters, and first parts of Tibetan names, which work alike. */
export const DOUBLE_SURNAMES: ReadonlySet<string> = new Set([
  "欧阳",
  "上官",
  "司马",
  "诸葛",
  "东方",
  "皇甫",
  "尉迟",
  "公孙",
  "慕容",
  "令狐",
  "司徒",
  "司空",
  "夏侯",
  "轩辕",
  "长孙",
  "宇文",
  "端木",
  "呼延",
  "独孤",
  "南宫",
  "西门",
  "百里",
  "闻人",
  "申屠",
  "太史",
  "公羊",
  "澹台",
  "公冶",
  "宗政",
  "濮阳",
  "淳于",
  "单于",
  "钟离",
  "闾丘",
  "鲜于",
  "东郭",
  "万俟",
  "赫连",
  "纳兰",
  "完颜",
  "叶赫",
  "达瓦",
  "次仁",
  "扎西",
  "尼玛",
  "洛桑",
  "德吉",
  "卓玛",
  "格桑",
  "拉姆",
  "多吉",
  "白玛",
  "旺姆",
]);
