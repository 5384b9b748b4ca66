package dev.sheaf.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.TensorModel;
import java.util.ArrayList;
import java.util.List;

/** The table in a sequence's documentation: from components to tensors. */
final class TensorTable {
  /** The columns for components, unless one has a longer name. */
  private static final int WIDTH = 30;

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

  private static String components(TensorModel tensor) {
    List<String> names = tensor.columns().stream().map(ComponentModel::name).toList();
    String all = String.join(", ", names);
    return all.length() <= WIDTH || names.size() == 1
        ? all
        : names.get(0) + ", ... " + names.get(names.size() - 1) + " (" + names.size() + ")";
  }

  private static List<String> rows(List<TensorModel> tensors) {
    List<String[]> cells = new ArrayList<>();
    cells.add(new String[] {"component", "role", "tensor"});
    for (TensorModel tensor : tensors) {
      cells.add(
          new String[] {
            components(tensor),
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
          ("<tr>%s%-" + Math.min(first, WIDTH) + "s %s%-" + second + "s %s%s")
              .formatted(tag, row[0], tag, row[1], tag, row[2]));
    }
    return rows;
  }
}
