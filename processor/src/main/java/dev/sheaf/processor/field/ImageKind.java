package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.TypeModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code @ImagePath}. The values of the enums are the names of their constants. */
public record ImageKind(
    Position site,
    List<Role> roles,
    int height,
    int width,
    int channels,
    String layout,
    String resize,
    boolean antialias,
    String fit,
    boolean exif,
    double scale,
    List<Double> mean,
    List<Double> std,
    DType dtype)
    implements FieldKind {
  /** The scale that is meant where none is written. */
  public static final double DEFAULT_SCALE = 1.0 / 255;

  @Override
  public String annotation() {
    return "@ImagePath";
  }

  @Override
  public boolean reads(TypeModel.Kind kind) {
    return switch (kind) {
      case PATH, STRING, URI -> true;
      default -> false;
    };
  }

  @Override
  public String readable() {
    return "a Path, a String or a URI of a file";
  }

  @Override
  public Role impliedRole() {
    return Role.INPUT;
  }

  @Override
  public List<Integer> shape() {
    return layout.equals("CHANNELS_LAST")
        ? List.of(height, width, channels)
        : List.of(channels, height, width);
  }

  /** Whether scale, mean or std are given. */
  public boolean isNormalised() {
    return scale != DEFAULT_SCALE || !mean.isEmpty() || !std.isEmpty();
  }

  @Override
  public String meaning() {
    StringBuilder text = new StringBuilder("image ");
    text.append(layout.toLowerCase(Locale.ROOT))
        .append(' ')
        .append(resize.toLowerCase(Locale.ROOT));
    // The nearest pixel is the same with and without.
    if (antialias && !resize.equals("NEAREST")) {
      text.append(" antialiased");
    }
    text.append(' ').append(fit.toLowerCase(Locale.ROOT));
    text.append(exif ? " upright" : " as stored");
    if (dtype == DType.FLOAT32) {
      text.append(", x * ").append(Literals.text(scale));
      if (mean.stream().anyMatch(value -> value != 0)) {
        text.append(" - ").append(perChannel(mean));
      }
      if (std.stream().anyMatch(value -> value != 1)) {
        text.append(", / ").append(perChannel(std));
      }
    }
    return text.toString();
  }

  private String perChannel(List<Double> values) {
    return java.util.stream.IntStream.range(0, Math.max(channels, values.size()))
        .mapToObj(channel -> Literals.text(values.get(values.size() == 1 ? 0 : channel)))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
