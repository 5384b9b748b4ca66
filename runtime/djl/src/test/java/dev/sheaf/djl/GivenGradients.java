package dev.sheaf.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.djl.loss.SampleLoss;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network of a weight [4, 3] and a bias [3] whose gradients are its inputs, bit for bit: its one
 * output is their product, and the loss is the output.
 */
final class GivenGradients extends AbstractBlock {
  private static final int WEIGHTS = 12;
  private static final int ALL = 15;

  private final Parameter weight;
  private final Parameter bias;

  GivenGradients() {
    weight = parameter("weight", Parameter.Type.WEIGHT, new Shape(4, 3));
    bias = parameter("bias", Parameter.Type.BIAS, new Shape(3));
  }

  private Parameter parameter(String name, Parameter.Type type, Shape shape) {
    return addParameter(Parameter.builder().setName(name).setType(type).optShape(shape).build());
  }

  /** Settings of a learner that has all but its optimizer. */
  static DjlLearnerBuilder learner() {
    return DjlLearner.builder(new GivenGradients())
        .loss((SampleLoss) (target, output) -> output.flatten())
        .inputShape(ALL)
        .threads(1);
  }

  /** A batch that gives these gradients, of the weight and then of the bias. */
  static Batch batch(float[] gradients) {
    return Batch.of(
        List.of(Tensor.ofFloats("gradient", dev.sheaf.Shape.of(1, ALL), gradients)),
        List.of(Tensor.ofFloats("none", dev.sheaf.Shape.of(1, 1), new float[1])));
  }

  static void start(DjlLearner learner, float[] values, Path file) throws IOException {
    Map<String, TensorFile.Values> tensors = new LinkedHashMap<>();
    tensors.put("weight", tensor(Arrays.copyOf(values, WEIGHTS), 4, 3));
    tensors.put("bias", tensor(Arrays.copyOfRange(values, WEIGHTS, ALL), 3));
    new TensorFile(tensors, Map.of()).write(file);
    learner.loadWeights(file);
  }

  private static TensorFile.Values tensor(float[] values, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return new TensorFile.Values(shape, bytes);
  }

  /** The weight and the bias in one. */
  static float[] weights(DjlLearner learner, Path file) throws IOException {
    learner.saveWeights(file);
    Map<String, TensorFile.Values> read = TensorFile.read(file).tensors();
    float[] values = new float[ALL];
    read.get("weight").bytes().asFloatBuffer().get(values, 0, WEIGHTS);
    read.get("bias").bytes().asFloatBuffer().get(values, WEIGHTS, ALL - WEIGHTS);
    return values;
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> arguments) {
    NDArray gradients = inputs.singletonOrThrow();
    NDArray w = store.getValue(weight, gradients.getDevice(), training);
    NDArray b = store.getValue(bias, gradients.getDevice(), training);
    NDArray ofWeight = gradients.get(":, 0:12").reshape(4, 3).mul(w).sum();
    NDArray ofBias = gradients.get(":, 12:").reshape(3).mul(b).sum();
    return new NDList(ofWeight.add(ofBias).reshape(1, 1));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0), 1)};
  }
}
