package ua.zvernennia.documents;

/** Text for XML 1.0. */
final class XmlText {

    private XmlText() {}

    /** Without what XML cannot hold: most control characters, halves of pairs; an emoji is a whole pair and stays. */
    static String clean(String text) {
        if (text.codePoints().allMatch(XmlText::allowed)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Ready to stand between tags. */
    static String escaped(String text) {
        var clean = clean(text);
        var out = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            char sign = clean.charAt(i);
            switch (sign) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\r' -> {
                    // the line feed beside it is enough
                }
                case '\n', '\t' -> out.append(' ');
                default -> out.append(sign);
            }
        }
        return out.toString();
    }

    private static boolean allowed(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || codePoint >= 0x20 && codePoint <= 0xD7FF
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000;
    }
}
