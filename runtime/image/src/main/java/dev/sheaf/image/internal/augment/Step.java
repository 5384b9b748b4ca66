package dev.sheaf.image.internal.augment;

import dev.sheaf.image.internal.colour.ColourPass;
import dev.sheaf.image.internal.geometry.View;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What an operation does to one sample, its draw made. */
public interface Step {
  /** Does nothing. */
  Step NONE =
      new Step() {
        @Override
        public String toString() {
          return "left out";
        }
      };

  /**
   * Moves the pixels.
   *
   * @param view the canvas as the steps before have left it
   * @param cols the width of the photo's tensor, which is what a resizing step makes
   * @param rows the tensor's height
   */
  default View place(View view, int cols, int rows) {
    return view;
  }

  /** Changes the values of the pixels of the photo's tensor. */
  default void colour(ColourPass pass) {}

  /** What was drawn, in words. */
  @Override
  String toString();

  static Step moving(String text, UnaryOperator<View> move) {
    return new Step() {
      @Override
      public View place(View view, int cols, int rows) {
        return move.apply(view);
      }

      @Override
      public String toString() {
        return text;
      }
    };
  }

  static Step colouring(String text, Consumer<ColourPass> change) {
    return new Step() {
      @Override
      public void colour(ColourPass pass) {
        change.accept(pass);
      }

      @Override
      public String toString() {
        return text;
      }
    };
  }
}
