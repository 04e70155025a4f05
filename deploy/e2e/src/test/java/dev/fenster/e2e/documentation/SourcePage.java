package dev.fenster.e2e.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page that tells how a kind of source is connected: {@code deploy/docs/sources/<kind>.md}. */
record SourcePage(String name, String text) {
    private static final Path PAGES = Path.of("..", "docs", "sources");
    private static final Pattern TRIAL = Pattern.compile("^```sh\\n(# try it\\n.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern MAPPING = Pattern.compile("^ *```jsonata\\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);

    static List<SourcePage> all() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md")).sorted()
                    .map(SourcePage::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the shell commands that post a sample; each page has them once */
    List<String> trials() {
        return TRIAL.matcher(text).results().map(block -> block.group(1)).toList();
    }

    /** @return the first mapping that the page shows */
    Optional<String> mapping() {
        return MAPPING.matcher(text).results().map(block -> block.group(1)).findFirst();
    }

    @Override
    public String toString() {
        return name;
    }

    private static SourcePage read(Path file) {
        try {
            return new SourcePage(file.getFileName().toString().replace(".md", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
