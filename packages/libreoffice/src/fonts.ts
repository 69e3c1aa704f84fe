/** Open fonts in place of the ones an official paper names, so that a page looks alike wherever the tests run. */

/** By the name in the file: the families to look for, the nearest in look first, and the weight. */
const STAND_INS: Readonly<Record<string, { readonly families: readonly string[]; readonly bold?: true }>> = {
  方正小标宋简体: { families: ["Noto Serif CJK SC"], bold: true },
  仿宋_GB2312: { families: ["FandolFang", "Noto Serif CJK SC"] },
  楷体_GB2312: { families: ["LXGW WenKai", "AR PL UKai CN", "Noto Serif CJK SC"] },
  黑体: { families: ["Noto Sans CJK SC"] },
  宋体: { families: ["Noto Serif CJK SC"] },
};

const match = (name: string, families: readonly string[], bold: boolean): string =>
  `<match target="pattern"><test qual="any" name="family"><string>${name}</string></test>` +
  `<edit name="family" mode="assign" binding="strong">${families.map((family) => `<string>${family}</string>`).join("")}</edit>` +
  `${bold ? '<edit name="weight" mode="assign" binding="strong"><const>bold</const></edit>' : ""}</match>`;

/** A fontconfig file: the machine's own, then the stand-ins. */
export const FONTS_CONF =
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>' +
  `${Object.entries(STAND_INS)
    .map(([name, { families, bold = false }]) => match(name, families, bold))
    .join("")}</fontconfig>`;
