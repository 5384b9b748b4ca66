package dev.sheaf.processor.field;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The names that the tensors of a record get in the generated code. */
public final class Names {
  /** The methods without parameters that every batch has. */
  static final Set<String> METHODS_OF_BATCHES =
      Set.of(
          "size",
          "inputs",
          "targets",
          "weights",
          "samples",
          "close",
          "tensor",
          "toString",
          "hashCode",
          "getClass",
          "clone",
          "finalize",
          "notify",
          "notifyAll",
          "wait");

  /** The method that draws the only picture of a sample in each epoch. */
  public static final String PREVIEW_EPOCHS = "previewAugmented";

  private static final Pattern LAST_OF_WORD = Pattern.compile("(\\p{Ll}|\\p{Nd})(\\p{Lu})");
  private static final Pattern LAST_OF_CAPITALS = Pattern.compile("(\\p{Lu})(\\p{Lu}\\p{Ll})");

  private static final List<String> SUFFIXES = List.of("_SHAPE", "_CLASSES", "_NAMES", "_COLUMNS");

  private final Set<String> taken = new HashSet<>(Set.of("SCHEMA", "FIELDS"));

  public Names(List<TensorModel> tensors) {
    for (TensorModel tensor : tensors) {
      for (String suffix : SUFFIXES) {
        taken.add(prefix(tensor) + suffix);
      }
    }
  }

  /** Whether a method can have this name. */
  public static boolean isMethod(String name) {
    return SourceVersion.isName(name, SourceVersion.RELEASE_17) && !name.contains(".");
  }

  /** Whether constants can begin with this. */
  public static boolean isPrefix(String prefix) {
    return SourceVersion.isIdentifier(prefix);
  }

  /** The constant that holds the names of a component's classes. */
  public static String labels(String component) {
    return prefix(component) + "_LABELS";
  }

  /** The parameter that is a component's classes where they are known at run time. */
  public static String classes(String component) {
    return component + "Classes";
  }

  /** What its constants begin with: {@code LEFT_EYE} for {@code leftEye}. */
  public static String prefix(TensorModel tensor) {
    return prefix(tensor.name());
  }

  /** What the constants of a tensor with this name begin with. */
  public static String prefix(String name) {
    String split = LAST_OF_WORD.matcher(name).replaceAll("$1_$2");
    return LAST_OF_CAPITALS.matcher(split).replaceAll("$1_$2").toUpperCase(Locale.ROOT);
  }

  /** The constant that holds its field. */
  public String constant(TensorModel tensor) {
    return constant(tensor.name());
  }

  /** The constant that holds the field of the tensor with this name. */
  public String constant(String name) {
    String prefix = prefix(name);
    return taken.contains(prefix) ? prefix + "_FIELD" : prefix;
  }

  /**
   * How the sequence calls its field: by a constant, or by a field of its own where classes are
   * known at run time.
   */
  public String field(TensorModel tensor) {
    return tensor.field().hasRunTimeClasses() ? tensor.name() + "Field" : constant(tensor);
  }

  /** The method that draws a picture with this name, where there are several. */
  public static String preview(String name) {
    return "preview" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** As {@link #preview}, of one sample in each epoch. */
  public static String previewEpochs(String name) {
    return PREVIEW_EPOCHS + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** The method of the batch that gives it. */
  public String accessor(TensorModel tensor) {
    return accessor(tensor.name());
  }

  /** The method of the batch that gives the tensor with this name. */
  public String accessor(String name) {
    return METHODS_OF_BATCHES.contains(name) ? name + "Tensor" : name;
  }
}
