package dev.sheaf.sample.icons;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;

/** The networks that the sample trains; they end in one number a class, before the softmax. */
final class Network {
  private Network() {}

  /**
   * A small convolutional network for pictures of any size from 16x16: a convolution, batch
   * normalisation, ReLU and a pooling that halves the picture, for each width.
   */
  static Block convolutional(int classes, int... widths) {
    SequentialBlock network = new SequentialBlock();
    for (int width : widths) {
      convolution(network, width);
      network.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    }
    convolution(network, widths[widths.length - 1]);
    return network
        .add(Pool.globalAvgPool2dBlock())
        .add(Dropout.builder().optRate(0.3f).build())
        .add(Linear.builder().setUnits(classes).build());
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
