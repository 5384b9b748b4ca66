package dev.sheaf.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sheaf.processor.field.TensorModel;
import dev.sheaf.processor.field.TextBlocks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The readable schema of a record.
 *
 * @param text one line a tensor, each ended by a line feed
 */
record Description(String text) {
  private static final int COLUMNS = 88;

  static Description of(List<TensorModel> tensors) {
    return new Description(
        tensors.stream().map(TensorModel::description).collect(Collectors.joining("\n", "", "\n")));
  }

  /** The first 32 hexadecimal digits of the SHA-256 of the text in UTF-8. */
  String fingerprint() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The text as a literal, or as several that are joined if it is too long for one. */
  CodeBlock literal() {
    List<String> lines = folded();
    List<String> blocks = TextBlocks.of(lines);
    return blocks.size() == 1
        ? CodeBlock.of("$L", blocks.get(0))
        : CodeBlock.of("$T.join($S, $L)", String.class, "", String.join(", ", blocks));
  }

  /** Long lines are folded, which a backslash at the end undoes. */
  private List<String> folded() {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String rest = line.replace("\\", "\\\\").replace("\"\"\"", "\"\"\\\"");
      while (rest.length() > COLUMNS) {
        int space = rest.lastIndexOf(' ', COLUMNS - 1);
        if (space < 0) {
          space = rest.indexOf(' ');
        }
        if (space < 0 || space == rest.length() - 1) {
          break;
        }
        lines.add(rest.substring(0, space + 1) + "\\");
        rest = rest.substring(space + 1);
      }
      lines.add(rest);
    }
    return lines;
  }
}
