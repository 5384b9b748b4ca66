package dev.sheaf.djl.internal.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A network as a table, as Keras's {@code model.summary()} has it: its blocks, what they give, how
 * many numbers they hold and whether these train.
 */
public final class NetworkTable {
  private static final String UNKNOWN = "?";
  private static final String INDENT = "  ";

  private final Freezing freezing;
  private final List<String[]> rows = new ArrayList<>();
  private final Set<Parameter> counted = PlacedBlock.identities(List.of());

  private NetworkTable(Freezing freezing) {
    this.freezing = freezing;
  }

  /**
   * The table of a network that is built.
   *
   * @param inputs the shapes of its inputs for a batch of one
   */
  public static String of(Block network, Freezing freezing, Shape... inputs) {
    NetworkTable table = new NetworkTable(freezing);
    table.rows.add(new String[] {"block", "output", "parameters", ""});
    PlacedBlock root = PlacedBlock.root(network);
    if (root.children().isEmpty()) {
      table.add(root.block().getClass().getSimpleName(), 0, root, inputs);
    } else {
      table.addChildren(root, 0, inputs);
    }
    return table.text() + table.totals(root);
  }

  private void addChildren(PlacedBlock place, int depth, Shape @Nullable [] inputs) {
    Shape[] current = inputs;
    for (PlacedBlock child : place.children()) {
      String name =
          place.path().isEmpty() ? child.path() : child.path().substring(place.path().length() + 1);
      Shape[] outputs = add(name, depth, child, current);
      // Other blocks do with their children what they like.
      current = place.walked() ? outputs : current;
    }
  }

  private Shape @Nullable [] add(
      String name, int depth, PlacedBlock place, Shape @Nullable [] inputs) {
    Shape[] outputs = outputs(place, inputs);
    boolean parent = !place.children().isEmpty();
    rows.add(
        new String[] {
          INDENT.repeat(depth) + name + function(place.block()),
          outputs == null
              ? UNKNOWN
              : Arrays.stream(outputs).map(NetworkTable::text).collect(Collectors.joining(" ")),
          parent ? "" : count(place),
          parent ? "" : state(place)
        });
    if (parent) {
      addChildren(place, depth + 1, inputs);
    }
    return outputs;
  }

  /** What a block without parameters computes, where it has a name: {@code (ReLU)}. */
  private static String function(Block block) {
    return block instanceof LambdaBlock lambda && !lambda.getName().equals(LambdaBlock.DEFAULT_NAME)
        ? " (" + lambda.getName() + ")"
        : "";
  }

  private static Shape @Nullable [] outputs(PlacedBlock place, Shape @Nullable [] inputs) {
    try {
      return inputs == null ? null : place.block().getOutputShapes(inputs);
    } catch (RuntimeException e) {
      return null; // not every block can tell without being run
    }
  }

  /** The batch is n, as it is in the shapes of the documentation. */
  private static String text(Shape shape) {
    return Arrays.stream(shape.getShape())
        .skip(1)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(", ", shape.dimension() > 1 ? "[n, " : "[n", "]"));
  }

  private String count(PlacedBlock place) {
    Set<Parameter> parameters = place.parameters();
    if (parameters.isEmpty()) {
      return "";
    }
    boolean shared = counted.containsAll(parameters);
    counted.addAll(parameters);
    return shared ? "shared" : "%,d".formatted(elements(parameters));
  }

  private String state(PlacedBlock place) {
    Set<Parameter> own = place.parameters();
    if (own.isEmpty()) {
      return "";
    }
    if (freezing.infers(place) && own.stream().noneMatch(Parameter::requiresGradient)) {
      return "frozen";
    }
    long training = own.stream().filter(Parameter::requiresGradient).count();
    long able = own.stream().filter(parameter -> !PlacedBlock.isRunning(parameter)).count();
    return training == able ? "trains" : training == 0 ? "frozen" : "trains in part";
  }

  private String totals(PlacedBlock root) {
    List<Parameter> all = List.copyOf(root.parameters());
    long trained = elements(all.stream().filter(Parameter::requiresGradient).toList());
    long running = elements(all.stream().filter(PlacedBlock::isRunning).toList());
    return "%,d parameters: %,d train, %,d are frozen, %,d are running statistics%n"
        .formatted(elements(all), trained, elements(all) - trained - running, running);
  }

  private static long elements(Iterable<Parameter> parameters) {
    long elements = 0;
    for (Parameter parameter : parameters) {
      elements += parameter.getArray().size();
    }
    return elements;
  }

  private String text() {
    int[] widths = new int[4];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      String line =
          "%s  %s  %s  %s"
              .formatted(
                  left(row[0], widths[0]),
                  left(row[1], widths[1]),
                  " ".repeat(widths[2] - row[2].length()) + row[2],
                  row[3]);
      text.append(line.stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }

  private static String left(String cell, int width) {
    return cell + " ".repeat(width - cell.length());
  }
}
