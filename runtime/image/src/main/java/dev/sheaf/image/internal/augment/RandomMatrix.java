package dev.sheaf.image.internal.augment;

import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.image.op.MatrixOp;
import java.util.random.RandomGenerator;

/** A user's own geometric operation. */
public record RandomMatrix(String name, MatrixOp op) implements Op {
  @Override
  public String description() {
    return name;
  }

  @Override
  public boolean moves() {
    return true;
  }

  @Override
  public Step draw(RandomGenerator random) {
    return new Step() {
      @Override
      public View place(View view, int cols, int rows) {
        return view.transform(Homography.of(op.matrix(view.width(), view.height(), random)));
      }

      @Override
      public String toString() {
        return "done";
      }
    };
  }
}
