package dev.sheaf.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sheaf.processor.model.ComponentModel;
import dev.sheaf.processor.model.TensorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table in a sequence's documentation: from components to tensors. */
final class TensorTable {
  private TensorTable() {}

  static CodeBlock of(Classes classes, List<TensorModel> tensors) {
    CodeBlock.Builder doc =
        CodeBlock.builder()
            .add("Batches of {@link $T} samples.\n\n", classes.record())
            .add("<table>\n")
            .add("<caption>A batch of n samples</caption>\n");
    for (String row : rows(tensors)) {
      doc.add("$L\n", row);
    }
    return doc.add("</table>\n").build();
  }

  private static List<String> rows(List<TensorModel> tensors) {
    List<String[]> cells = new ArrayList<>();
    cells.add(new String[] {"component", "role", "tensor"});
    for (TensorModel tensor : tensors) {
      cells.add(
          new String[] {
            tensor.columns().stream().map(ComponentModel::name).collect(Collectors.joining(", ")),
            tensor.field().role().toString(),
            tensor.isNamedGroup() ? tensor.name() + ": " + tensor.type() : tensor.type()
          });
    }
    int first = cells.stream().mapToInt(row -> row[0].length()).max().orElse(0);
    int second = cells.stream().mapToInt(row -> row[1].length()).max().orElse(0);
    List<String> rows = new ArrayList<>();
    for (String[] row : cells) {
      String tag = rows.isEmpty() ? "<th>" : "<td>";
      rows.add(
          ("<tr>%s%-" + Math.min(first, 30) + "s %s%-" + second + "s %s%s")
              .formatted(tag, row[0], tag, row[1], tag, row[2]));
    }
    return rows;
  }
}
