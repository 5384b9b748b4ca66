package dev.sheaf.fit;

import dev.sheaf.Batch;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A model of one weight that answers the same number to every sample: loss |y - w|, metric mse,
 * learning by SGD with momentum. Its numbers can be worked out by hand.
 */
final class TinyLearner implements Learner {
  private final double momentum;
  private double weight;
  private double velocity;
  private double rate;
  final List<float @Nullable []> trainWeights = new ArrayList<>();
  Supplier<Optional<StepTimes>> stepTimes = Optional::empty;
  Runnable onSave = () -> {};
  IntFunction<OptionalInt> onSuggestion = threads -> OptionalInt.empty();
  IntFunction<@Nullable RuntimeException> failure = step -> null;

  TinyLearner(double rate) {
    this(rate, 0);
  }

  TinyLearner(double rate, double momentum) {
    this.rate = rate;
    this.momentum = momentum;
  }

  double weight() {
    return weight;
  }

  void weight(double weight) {
    this.weight = weight;
  }

  @Override
  public Optional<StepTimes> stepTimes() {
    return stepTimes.get();
  }

  @Override
  public OptionalInt suggestThreads(int threads) {
    return onSuggestion.apply(threads);
  }

  @Override
  public List<Metric> metrics() {
    return List.of(Metric.mean("mse"));
  }

  @Override
  public StepResult train(Batch batch, @Nullable SampleWeights sampleWeights) {
    float[] weights = sampleWeights == null ? null : sampleWeights.of(0);
    RuntimeException fails = failure.apply(trainWeights.size());
    if (fails != null) {
      throw fails;
    }
    trainWeights.add(weights);
    StepResult result = result(batch, weights);
    double gradient = 0;
    FloatBuffer targets = batch.targets().get(0).floats();
    for (int sample = 0; sample < batch.size(); sample++) {
      gradient += of(weights, sample) * Math.signum(weight - targets.get(sample)) / batch.size();
    }
    velocity = momentum * velocity + gradient;
    weight -= rate * velocity;
    return result;
  }

  @Override
  public StepResult evaluate(Batch batch, @Nullable SampleWeights weights) {
    return result(batch, weights == null ? null : weights.of(0));
  }

  private StepResult result(Batch batch, float @Nullable [] weights) {
    FloatBuffer targets = batch.targets().get(0).floats();
    double loss = 0;
    double mse = 0;
    for (int sample = 0; sample < batch.size(); sample++) {
      double error = Math.abs(targets.get(sample) - weight);
      loss += of(weights, sample) * error / batch.size();
      mse += error * error / batch.size();
    }
    return new StepResult(batch.size(), loss, mse * batch.size(), batch.size());
  }

  private static double of(float @Nullable [] weights, int sample) {
    return weights == null ? 1 : weights[sample];
  }

  /** One output of one column: the batch's input plus the weight. */
  @Override
  public List<float[][]> predict(Batch batch) {
    FloatBuffer inputs = batch.inputs().get(0).floats();
    float[][] rows = new float[batch.size()][];
    for (int sample = 0; sample < rows.length; sample++) {
      rows[sample] = new float[] {(float) (inputs.get(sample) + weight)};
    }
    return Collections.singletonList(rows);
  }

  @Override
  public double learningRate() {
    return rate;
  }

  @Override
  public void learningRate(double rate) {
    this.rate = rate;
  }

  @Override
  public void saveWeights(Path file) throws IOException {
    Files.writeString(file, Double.toString(weight));
  }

  @Override
  public void loadWeights(Path file) throws IOException {
    weight = Double.parseDouble(Files.readString(file));
  }

  @Override
  public void saveState(Path file) throws IOException {
    onSave.run();
    Files.writeString(file, weight + " " + velocity + " " + rate);
  }

  @Override
  public void loadState(Path file) throws IOException {
    String[] parts = Files.readString(file).split(" ");
    weight = Double.parseDouble(parts[0]);
    velocity = Double.parseDouble(parts[1]);
    rate = Double.parseDouble(parts[2]);
  }

  @Override
  public void close() {}
}
