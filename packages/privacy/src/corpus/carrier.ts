/** Sentences and cells that a number of a person is found in. `#` is the number. */
import type { Part } from "./part.ts";

export const CARRIERS: Readonly<Record<Part, readonly string[]>> = {
  tune: [
    "#",
    "身份证号：#",
    "申请人身份证号码#，已受理。",
    "2023年10月24日受理#的申请",
    "证件：#；",
    "户主(#)共有3人",
    "附件2_#_申请表.pdf",
    "完成9件变更，其中#一件",
    "见表1，#，备注无",
    "序号1 #",
    "#",
    "该同志证件号为#。",
    "10月底前报送#等3人材料",
    "【#】已办结",
    "公民身份号码 # 住宁明县",
    "户籍核对：#（复印件）",
    "第12号#",
    "扫描件/#.jpg",
    "备注\t#\t无",
    "经核实#情况属实，共8项",
  ],
  "held-out": [
    "#",
    "身份证#已核验",
    "来访登记：#",
    "现将#的有关情况说明如下",
    "证号为#，有效期至2030年",
    "（身份证号：#）",
    "名单.xlsx - #",
    "共2人：#",
    "请补充 # 的材料",
    "第3条 #",
  ],
};

/** The same for telephones, cards and papers: the number stands alone or is called what it is. */
export const NEUTRAL: Readonly<Record<Part, readonly string[]>> = {
  tune: [
    "#",
    "联系人：#",
    "请与#联系",
    "（#）",
    "附件_#.docx",
    "备注：#。",
    "本月，#，已回访",
    "#",
    "可拨#咨询",
    "群众留下# 希望回复",
    "【#】",
    "材料-# 副本",
    "登记#；",
    "回访情况（#）属实",
  ],
  "held-out": ["#", "有事找#", "群里发过#。", "《#》", "见附件：#", "张老师 #", "反映人留#备查"],
};
