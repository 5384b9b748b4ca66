package dev.sheaf.processor.record;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The name of a record.
 *
 * @param packageName empty for the unnamed package
 * @param simpleNames from the outermost class to the record
 */
public record RecordName(String packageName, List<String> simpleNames) {
  /** The name of the record alone. */
  public String simple() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  /** As it is written in its package: {@code Outer.Inner}. */
  public String dotted() {
    return String.join(".", simpleNames);
  }

  /** The simple name of the class that is written beside it: {@code Outer_InnerSequence}. */
  public String generated(String suffix) {
    return String.join("_", simpleNames) + suffix;
  }

  /** The simple names of all classes that are written beside it. */
  public List<String> generated() {
    return List.of(generated("Sequence"), generated("Batch"), generated("Samples"));
  }

  /** The record as generated code names it. */
  public ClassName className() {
    return ClassName.get(
        packageName,
        simpleNames.get(0),
        simpleNames.subList(1, simpleNames.size()).toArray(String[]::new));
  }

  /** A simple name with the package in front. */
  public String qualified(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}
