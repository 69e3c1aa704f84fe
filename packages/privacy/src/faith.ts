/** Religions and what their followers and clergy are called, as data. */

export const RELIGION =
  "伊斯兰教|佛教|藏传佛教|南传佛教|道教|天主教|基督教|基督新教|东正教|新教|喇嘛教|回教|耶稣教|萨满教|苯教|本教|犹太教|印度教|麽教|邪教";

/** Saying of somebody that he believes, before the religion or without one. */
export const BELIEVES = `(?:信奉|信仰|笃信|皈依|改信|加入|参加|信)(?:了|着|过)?(?:${RELIGION}|佛(?!山|坪|冈)|道(?![路德理])|耶稣|上帝|真主|基督|主(?!任|席|动|要|办|题|持|体|管))|(?:信教(?![授师育])|有宗教信仰|为宗教信徒|入教|受洗|守斋|剃度|出家|还俗|传教|布道)`;

/** Followers, before a name. */
export const FOLLOWER =
  "信教(?:群众|人士|公民|村民|居民|学生|党员|干部|家庭|户|人员)|宗教教职人员|教职人员|信徒|教徒|信众|穆斯林(?:群众|同胞|信众)?|基督徒|天主教徒|佛教徒|道教徒";

/** Clergy, before or after a name. */
export const CLERGY =
  "居士|修女|修士|阿訇|毛拉|伊玛目|哈吉|神父|神甫|主教|牧师|长老|法师|活佛|喇嘛|住持|方丈|和尚|尼姑|比丘尼?|道长|道士|传道员|觉姆|堪布";
