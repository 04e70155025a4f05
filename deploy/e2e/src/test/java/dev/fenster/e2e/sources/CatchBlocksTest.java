package dev.fenster.e2e.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatchBlocksTest {
    private final CatchBlocks catchBlocks = new CatchBlocks();

    @ParameterizedTest
    @ValueSource(strings = {"", "return null;", "LOG.warn(\"it failed\");", "e.printStackTrace();", "System.err.println(e);",
            "System.out.println(\"it failed\");"})
    void aBlockThatLosesTheExceptionIsReportedWithItsLine(String body) {
        assertThat(catchBlocks.losing(method(body))).containsExactly("5: catch (IOException e) neither rethrows nor logs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw e;", "throw new IllegalStateException(\"it failed\", e);", "LOG.warnf(e, \"it failed\");",
            "LOG.warnf(\"it failed: %s\", e.getMessage());", "future.completeExceptionally(e);",
            "dead.add(new DeadLetter(record, e));", "violations.add(e.getMessage());",
            "return \"no number: \" + e.getMessage();",
            "System.getLogger(\"fenster\").log(Level.DEBUG, \"it failed: {0}\", e.toString());",
            "Thread.currentThread().interrupt();"})
    void aBlockThatThrowsLogsOrHandsOnTheExceptionIsFine(String body) {
        assertThat(catchBlocks.losing(method(body))).isEmpty();
    }

    @Test
    void aLostExceptionInsideALambdaInsideACatchBlockIsReported() {
        var body = "retry(() -> { try { again(); } catch (IllegalStateException lost) { } }, e);";

        assertThat(catchBlocks.losing(method(body))).singleElement().asString().contains("IllegalStateException lost");
    }

    private static String method(String body) {
        return """
                class Reader {
                    String read() {
                        try {
                            return file.read();
                        } catch (IOException e) {
                            %s
                        }
                        return "";
                    }
                }
                """.formatted(body);
    }
}
