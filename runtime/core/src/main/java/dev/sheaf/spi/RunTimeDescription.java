package dev.sheaf.spi;

import dev.sheaf.TensorSpec;
import dev.sheaf.internal.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The readable schema of a record whose classes the compiler did not know. */
final class RunTimeDescription {
  /** How a line ends that lacks its names; a name with a space would be in quotes. */
  private static final List<String> OPEN = List.of(", one-hot of", ", class index of");

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_-]+");

  private RunTimeDescription() {}

  /**
   * @param description a line for each tensor
   */
  static String of(String description, List<TensorSpec> tensors) {
    List<String> lines = description.lines().toList();
    StringBuilder whole = new StringBuilder();
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      List<String> classes = tensors.get(index).classes();
      whole.append(line);
      if (!classes.isEmpty() && OPEN.stream().anyMatch(line::endsWith)) {
        whole.append(
            classes.stream()
                .map(RunTimeDescription::name)
                .collect(Collectors.joining(", ", " ", "")));
      }
      whole.append('\n');
    }
    return whole.toString();
  }

  /** In quotes if it could be mistaken for two, or hide a space: as the compiler writes it. */
  private static String name(String name) {
    return PLAIN.matcher(name).matches()
        ? name
        : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** See {@link dev.sheaf.Schema#fingerprint}. */
  static String fingerprint(String description) {
    byte[] hash = Sha256.begin().digest(description.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, 32);
  }
}
