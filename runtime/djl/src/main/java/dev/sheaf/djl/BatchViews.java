package dev.sheaf.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Tensor;
import dev.sheaf.djl.internal.MemoryOrder;
import java.util.Arrays;
import java.util.List;

/**
 * Batches as DJL sees them: over the same memory, so they must not be read after the batch is
 * closed.
 *
 * @param channelsLast whether inputs of rank 4 are [n, height, width, channels]
 * @param order how the inputs of rank 4 are to lie in memory
 */
record BatchViews(boolean channelsLast, MemoryOrder order) {
  /** The inputs as the network wants them: no bytes, channels first in their shape. */
  NDList inputs(Batch batch, NDManager memory) {
    NDList inputs = new NDList();
    for (NDArray input : of(batch.inputs(), memory)) {
      NDArray placed = placed(input);
      inputs.add(
          placed.getDataType() == DataType.UINT8
              ? placed.toType(DataType.FLOAT32, false).mul(1 / 255f)
              : placed);
    }
    return inputs;
  }

  /** With the channels first in its shape, and where they are to be in memory. */
  private NDArray placed(NDArray input) {
    if (input.getShape().dimension() != 4) {
      return input;
    }
    NDArray turned = channelsLast ? input.transpose(0, 3, 1, 2) : input;
    return switch (order) {
      case CHANNELS_FIRST -> channelsLast ? copy(turned) : turned;
      case CHANNELS_LAST ->
          channelsLast ? turned : copy(input.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2);
      case ANY -> turned;
    };
  }

  /** A transposed tensor, with its memory in the order that it shows: flattening needs that. */
  private static NDArray copy(NDArray transposed) {
    return transposed.reshape(-1).reshape(transposed.getShape());
  }

  private boolean turned(Shape shape) {
    return channelsLast && shape.dimension() == 4;
  }

  /** The shape that the network sees of an input with this one. */
  Shape seen(Shape shape) {
    return turned(shape)
        ? new Shape(shape.get(0), shape.get(3), shape.get(1), shape.get(2))
        : shape;
  }

  static NDList of(List<Tensor> tensors, NDManager memory) {
    NDList views = new NDList();
    for (Tensor tensor : tensors) {
      NDArray view = memory.create(tensor.bytes(), shape(tensor.shape()), type(tensor.dtype()));
      view.setName(tensor.name());
      views.add(view);
    }
    return views;
  }

  static Shape shape(dev.sheaf.Shape shape) {
    return new Shape(Arrays.stream(shape.dimensions()).asLongStream().toArray());
  }

  private static DataType type(DType dtype) {
    return switch (dtype) {
      case FLOAT32 -> DataType.FLOAT32;
      case UINT8 -> DataType.UINT8;
      case INT64 -> DataType.INT64;
    };
  }

  /** An output's numbers, a row a sample. */
  static float[][] rows(NDArray output, int size) {
    float[] all = output.toType(DataType.FLOAT32, false).toFloatArray();
    int width = all.length / size;
    float[][] rows = new float[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = Arrays.copyOfRange(all, i * width, (i + 1) * width);
    }
    return rows;
  }
}
