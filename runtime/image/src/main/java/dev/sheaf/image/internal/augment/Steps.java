package dev.sheaf.image.internal.augment;

import dev.sheaf.image.internal.colour.ColourPass;
import dev.sheaf.image.internal.geometry.View;
import java.util.List;
import java.util.stream.Collectors;

/** Steps in their order, as one. */
record Steps(List<Step> steps) implements Step {
  @Override
  public View place(View view, int cols, int rows) {
    View placed = view;
    for (Step step : steps) {
      placed = step.place(placed, cols, rows);
    }
    return placed;
  }

  @Override
  public void colour(ColourPass pass) {
    for (Step step : steps) {
      step.colour(pass);
    }
  }

  @Override
  public String toString() {
    return steps.stream().map(Step::toString).collect(Collectors.joining(", "));
  }
}
