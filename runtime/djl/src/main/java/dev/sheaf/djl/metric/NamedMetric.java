package dev.sheaf.djl.metric;

/** A metric under another name; its values' names begin with its own. */
record NamedMetric(String name, TargetMetric metric) implements TargetMetric {
  @Override
  public EpochMetric over(Target target) {
    int known = metric.name().length();
    return EpochMetric.renamed(metric.over(target), old -> name + old.substring(known));
  }
}
