package dev.fenster.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of one JVM as a trial start left them, read and verified (class data sharing of the JDK): a start that maps
 * them takes about two thirds of the processor's time. A Java that did not record them goes without.
 *
 * @param directory
 *        in the build's output: archives are as old as the jars that they were recorded from
 * @param training
 *        whether this run records
 */
record ClassArchive(Path directory, boolean training) {
    /** @return options of the JVM that runs this part */
    List<String> options(String part) {
        var archive = directory.resolve(part + ".jsa");
        if (training) {
            return List.of("-XX:ArchiveClassesAtExit=" + archive);
        }
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of();
    }
}
