package dev.sheaf.sample.icons;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.loss.Loss;

/**
 * What a model that gives one box a picture has wrong: the distance of its edges and what is
 * missing from an intersection over union of 1. A loss written by hand, over two targets. Pictures
 * whose box an augmentation has moved out, which are of class -1, do not count.
 */
final class BoxLoss extends Loss {
  BoxLoss() {
    super("box");
  }

  /**
   * @param targets boxes float32 [n, 1, 4], left, top, right and bottom, and classes int64 [n, 1]
   * @param outputs boxes float32 [n, 4]
   */
  @Override
  public NDArray evaluate(NDList targets, NDList outputs) {
    NDArray output = outputs.singletonOrThrow();
    NDArray target = targets.get(0).reshape(output.getShape());
    NDArray there = targets.get(1).reshape(-1).gte(0).toType(output.getDataType(), false);
    NDArray distance = target.sub(output).abs().sum(new int[] {1});
    NDArray loss = distance.add(iou(target, output).neg().add(1));
    return loss.mul(there).sum().div(there.sum().maximum(1));
  }

  /** Intersections over unions [n] of boxes [n, 4]. */
  private static NDArray iou(NDArray a, NDArray b) {
    NDArray width = edge(a, 2).minimum(edge(b, 2)).sub(edge(a, 0).maximum(edge(b, 0)));
    NDArray height = edge(a, 3).minimum(edge(b, 3)).sub(edge(a, 1).maximum(edge(b, 1)));
    NDArray shared = width.maximum(0).mul(height.maximum(0));
    return shared.div(area(a).add(area(b)).sub(shared).maximum(1e-6));
  }

  private static NDArray area(NDArray box) {
    NDArray width = edge(box, 2).sub(edge(box, 0)).maximum(0);
    return width.mul(edge(box, 3).sub(edge(box, 1)).maximum(0));
  }

  private static NDArray edge(NDArray boxes, int edge) {
    return boxes.get(":," + edge);
  }
}
