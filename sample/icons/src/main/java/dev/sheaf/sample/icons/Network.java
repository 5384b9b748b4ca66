package dev.sheaf.sample.icons;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import java.util.List;

/** The networks that the sample trains; those of classes end before the softmax. */
final class Network {
  private Network() {}

  /**
   * A small convolutional network for pictures of any size from 16x16: a convolution, batch
   * normalisation, ReLU and a pooling that halves the picture, for each width.
   */
  static Block convolutional(int classes, int... widths) {
    return new SequentialBlock().add(body(widths)).add(head(classes));
  }

  /** What is known of a picture: as many numbers as the last width. */
  static Block body(int... widths) {
    SequentialBlock network = new SequentialBlock();
    for (int width : widths) {
      convolution(network, width);
      network.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    }
    convolution(network, widths[widths.length - 1]);
    return network.add(Pool.globalAvgPool2dBlock());
  }

  /** A number a class of what is known of a picture. */
  static Block head(int classes) {
    return new SequentialBlock()
        .add(Dropout.builder().optRate(0.3f).build())
        .add(Linear.builder().setUnits(classes).build());
  }

  /**
   * A small U-Net (Ronneberger et al., 2015): for each pixel one number a class, [n, height, width,
   * classes]. Height and width are multiples of 2 to the power of the widths but one.
   */
  static Block segmenting(int classes, int... widths) {
    return level(widths, 0)
        .add(Conv2d.builder().setFilters(classes).setKernelShape(new Shape(1, 1)).build())
        .add(new LambdaBlock(list -> new NDList(list.get(0).transpose(0, 2, 3, 1))));
  }

  /** What a level sees, beside what the levels below it, at half the size, make of it. */
  private static SequentialBlock level(int[] widths, int depth) {
    SequentialBlock level = new SequentialBlock();
    convolution(level, widths[depth]);
    if (depth == widths.length - 1) {
      return level;
    }
    SequentialBlock below =
        new SequentialBlock().add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    below
        .add(level(widths, depth + 1))
        .add(new LambdaBlock(list -> new NDList(list.get(0).repeat(2, 2).repeat(3, 2))));
    level.add(
        new ParallelBlock(
            lists -> new NDList(lists.get(0).get(0).concat(lists.get(1).get(0), 1)),
            List.of(Blocks.identityBlock(), below)));
    convolution(level, widths[depth]);
    return level;
  }

  /** The left, top, right and bottom of a thing in a picture, 0 to 1: [n, 4]. */
  static Block locating(int... widths) {
    SequentialBlock network = new SequentialBlock();
    for (int width : widths) {
      convolution(network, width);
      network.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    }
    return network
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(64).build())
        .add(Activation.reluBlock())
        .add(Linear.builder().setUnits(4).build())
        .add(Activation.sigmoidBlock());
  }

  private static void convolution(SequentialBlock network, int width) {
    network
        .add(
            Conv2d.builder()
                .setFilters(width)
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .optBias(false)
                .build())
        .add(BatchNorm.builder().build())
        .add(Activation.reluBlock());
  }

  /** Two hidden layers for a row of numbers. */
  static Block dense(int classes, int width) {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(width).build())
        .add(Activation.reluBlock())
        .add(Linear.builder().setUnits(width).build())
        .add(Activation.reluBlock())
        .add(Linear.builder().setUnits(classes).build());
  }
}
