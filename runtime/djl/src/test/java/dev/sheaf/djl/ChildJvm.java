package dev.sheaf.djl;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Another JVM with this test's class path, or a part of it. */
final class ChildJvm {
  private final List<String> options = new ArrayList<>();
  private Predicate<String> kept = jar -> true;
  private Path cache;

  ChildJvm option(String option) {
    options.add(option);
    return this;
  }

  /** Leaves out the jars whose file name begins so. */
  ChildJvm without(String artifact) {
    kept = kept.and(jar -> !new File(jar).getName().startsWith(artifact));
    return this;
  }

  /** DJL's folder for native libraries; by default that of this JVM. */
  ChildJvm cache(Path cache) {
    this.cache = cache;
    return this;
  }

  /** Starts it, with both outputs in a file, or in a pipe when there is none. */
  Process start(Class<?> main, Path output, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    if (Runtime.version().feature() >= 22) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(options);
    command.add("-cp");
    command.add(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(kept)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (output != null) {
      builder.redirectOutput(output.toFile());
    }
    if (cache != null) {
      builder.environment().put("DJL_CACHE_DIR", cache.toString());
    }
    return builder.start();
  }
}
