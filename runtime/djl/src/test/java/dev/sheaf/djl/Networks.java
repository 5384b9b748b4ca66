package dev.sheaf.djl;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;

/** Small networks for the tests. */
final class Networks {
  private Networks() {}

  static SequentialBlock dense(int... units) {
    SequentialBlock network = new SequentialBlock();
    for (int i = 0; i < units.length; i++) {
      network.add(Linear.builder().setUnits(units[i]).build());
      if (i < units.length - 1) {
        network.add(Activation.reluBlock());
      }
    }
    return network;
  }

  /** A convolutional network with all that has a state: running statistics and dropout. */
  static SequentialBlock convolutional(int classes) {
    return new SequentialBlock()
        .add(
            Conv2d.builder()
                .setFilters(4)
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .build())
        .add(BatchNorm.builder().build())
        .add(Activation.reluBlock())
        .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
        .add(Blocks.batchFlattenBlock())
        .add(Dropout.builder().optRate(0.3f).build())
        .add(Linear.builder().setUnits(classes).build());
  }
}
