package dev.fenster.insight.ingestion;

import java.sql.SQLException;
import java.util.Set;

/** Whether another attempt can succeed. */
final class FailurePolicy {
    /** SQL states that speak of the data, not of the database: data exception, integrity, limits of the program. */
    private static final Set<String> ABOUT_THE_DATA = Set.of("22", "23", "54");

    private FailurePolicy() {}

    /**
     * @return false when the data are to blame, so that only setting them aside helps; true when the database or the broker is,
     *         and whenever that is unsure
     */
    static boolean canPass(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return !isAboutTheData(sql);
            }
        }
        return !isMistakeOfTheProgram(failure);
    }

    private static boolean isAboutTheData(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && state.length() == 5 && ABOUT_THE_DATA.contains(state.substring(0, 2));
    }

    private static boolean isMistakeOfTheProgram(Exception failure) {
        return failure instanceof RuntimeException && failure.getClass().getName().startsWith("java.");
    }
}
