package dev.sheaf.spi;

import dev.sheaf.BadSampleException;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import java.util.ArrayList;
import java.util.List;

/** Numbers of a record, a column each: float32 [n, columns], {@code (x - subtract) * multiply}. */
public final class ScalarField extends Field {
  private final String[] columns;
  private final double[] subtract;
  private final double[] divide;

  private ScalarField(TensorSpec spec, List<Column> columns) {
    super(spec);
    this.columns = columns.stream().map(Column::name).toArray(String[]::new);
    subtract = columns.stream().mapToDouble(Column::subtract).toArray();
    divide = columns.stream().mapToDouble(Column::divide).toArray();
  }

  /** The components of the columns, in their order. */
  public List<String> columnNames() {
    return List.of(columns);
  }

  /** As for any number; a double holds every integer to 2^53 exactly. */
  public void encode(long value, int column, Row row) {
    encode((double) value, column, row);
  }

  /** Encodes the number of one column: {@code (value - subtract) / divide}. */
  public void encode(double value, int column, Row row) {
    if (!Double.isFinite(value)) {
      throw new BadSampleException(
          columns[column],
          Double.toString(value),
          "not a finite number",
          "Fill in missing numbers before training.",
          null);
    }
    float scaled = (float) ((value - subtract[column]) / divide[column]);
    if (!Float.isFinite(scaled)) {
      throw new BadSampleException(
          columns[column],
          Double.toString(value),
          "becomes " + scaled + " as a float32",
          "Mend the number, or the mean and standard deviation or range of its column.",
          null);
    }
    row.putFloat(column, scaled);
  }

  /** What a number was before it became this one in its column, as far as a float32 tells. */
  public double decode(float encoded, int column) {
    return encoded * divide[column] + subtract[column];
  }

  /** A tensor of scalars with the given name. */
  public static Builder builder(String name, Role role) {
    return new Builder(name, role);
  }

  private record Column(String name, double subtract, double divide) {}

  /** Collects the columns in their order. */
  public static final class Builder {
    private final String name;
    private final Role role;
    private final List<Column> columns = new ArrayList<>();

    private Builder(String name, Role role) {
      this.name = name;
      this.role = role;
    }

    /** A column as it is. */
    public Builder column(String component) {
      return standardised(component, 0, 1);
    }

    /** A column with {@code (x - mean) / std}. */
    public Builder standardised(String component, double mean, double std) {
      columns.add(new Column(component, mean, std));
      return this;
    }

    /** A column with {@code (x - min) / (max - min)}. */
    public Builder ranged(String component, double min, double max) {
      columns.add(new Column(component, min, max - min));
      return this;
    }

    public ScalarField build() {
      return new ScalarField(
          new TensorSpec(name, role, DType.FLOAT32, Shape.of(columns.size()), List.of()), columns);
    }
  }
}
