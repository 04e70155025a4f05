package dev.fenster.intake.mail;

/** Refuses mails that are made to exhaust whoever reads them. */
final class MailBounds {
    private static final int MOST_PARTS = 2000;
    private static final int LONGEST_HEADERS = 1024 * 1024;

    private MailBounds() {}

    /**
     * @throws IllegalArgumentException
     *         for more headers in a row, or more lines that may begin a part, than mails have
     */
    static void check(byte[] mime) {
        int parts = 0;
        int headers = 0;
        boolean isHeader = true;
        int begin = 0;
        while (begin < mime.length) {
            int end = end(mime, begin);
            if (isBoundary(mime, begin, end)) {
                parts++;
                headers = 0;
                isHeader = true;
            } else if (isBlank(mime, begin, end)) {
                isHeader = false;
            } else if (isHeader) {
                headers += end - begin;
            }
            if (parts > MOST_PARTS || headers > LONGEST_HEADERS) {
                throw new IllegalArgumentException("The mail has more than " + MOST_PARTS + " parts, or more than "
                        + LONGEST_HEADERS + " bytes of headers.");
            }
            begin = end;
        }
    }

    /** @return where the next line begins */
    private static int end(byte[] mime, int begin) {
        int end = begin;
        while (end < mime.length && mime[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, mime.length);
    }

    private static boolean isBoundary(byte[] mime, int begin, int end) {
        return end - begin > 2 && mime[begin] == '-' && mime[begin + 1] == '-' && mime[begin + 2] > ' ';
    }

    private static boolean isBlank(byte[] mime, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (mime[i] != '\r' && mime[i] != '\n') {
                return false;
            }
        }
        return true;
    }
}
