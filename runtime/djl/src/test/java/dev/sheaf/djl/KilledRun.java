package dev.sheaf.djl;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import dev.sheaf.Tensor;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.djl.optimizer.Nadam;
import dev.sheaf.djl.optimizer.Sgd;
import dev.sheaf.fit.Callback;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.Logs;
import dev.sheaf.fit.Run;
import dev.sheaf.fit.callback.BackupAndRestore;
import dev.sheaf.fit.callback.ReduceLROnPlateau;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The program that is killed and started again: trains with all that a run can depend on (shuffled
 * samples, class and sample weights, dropout, running statistics, a learning rate that a callback
 * lowers) and prints a line a step.
 *
 * <p>Arguments: folder of checkpoints, file for the last weights, optimizer, workers, steps between
 * checkpoints, and whether to wait at the very end for being killed.
 */
final class KilledRun {
  static final int EPOCHS = 5;
  static final int STEPS = 8;

  private KilledRun() {}

  public static void main(String[] arguments) throws IOException {
    Path checkpoints = Path.of(arguments[0]);
    try (SignalSequence train =
            SignalSequence.builder(Signal.some(60, 1)).batchSize(8).shuffle(5).build();
        SignalSequence validation =
            SignalSequence.builder(Signal.some(20, 2)).batchSize(8).build();
        DjlLearner learner =
            learner(arguments[2])
                .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
                .metrics("accuracy")
                .schema(train.schema().orElseThrow())
                .seed(3)
                .threads(1)
                .build()) {
      Fit.of(learner, train)
          .epochs(EPOCHS)
          .validation(validation)
          .classWeights(
              Map.of(Signal.Kind.FIRST, 1, Signal.Kind.SECOND, 2.5, Signal.Kind.THIRD, 0.25))
          .workers(Integer.parseInt(arguments[3]))
          .maxQueueSize(3)
          .verbose(0)
          .callbacks(
              ReduceLROnPlateau.builder()
                  .monitor("val_loss")
                  .factor(0.5)
                  .patience(1)
                  .minDelta(1)
                  .build(),
              BackupAndRestore.builder(checkpoints)
                  .saveFreq(Integer.parseInt(arguments[4]))
                  .build(),
              new StepLines(Boolean.parseBoolean(arguments[5])))
          .run();
      System.out.println("rate " + learner.learningRate());
      learner.saveWeights(Path.of(arguments[1]));
    }
  }

  /** With an optimizer by name; one accumulates, clips and averages besides. */
  private static DjlLearnerBuilder learner(String optimizer) {
    DjlLearnerBuilder learner = DjlLearner.builder(network());
    return switch (optimizer) {
      case "adam" -> learner.optimizer(Adam.of(0.01));
      case "nesterov" ->
          learner.optimizer(Sgd.builder().learningRate(0.05).momentum(0.9).nesterov(true).build());
      case "averaged" ->
          learner
              .optimizer(Nadam.of(0.01))
              .globalClipNorm(1)
              .gradientAccumulationSteps(3)
              .ema(0.9, 5);
      default -> throw new IllegalArgumentException(optimizer);
    };
  }

  private static SequentialBlock network() {
    return new SequentialBlock()
        .add(inputs -> new NDList(inputs.singletonOrThrow().reshape(new Shape(-1, 1, 8, 8))))
        .add(Networks.convolutional(3));
  }

  /** Prints epoch, step, a checksum of the batch's bytes and the loss, after each step. */
  private static final class StepLines implements Callback {
    private final boolean wait;
    private Run run;
    private int epoch;

    StepLines(boolean wait) {
      this.wait = wait;
    }

    @Override
    public void setRun(Run run) {
      this.run = run;
    }

    @Override
    public void onEpochBegin(int epoch, Logs logs) {
      this.epoch = epoch;
    }

    @Override
    public void onTrainBatchEnd(int step, Logs logs) {
      CRC32C checksum = new CRC32C();
      Stream.of(run.batch().inputs(), run.batch().targets())
          .flatMap(tensors -> tensors.stream())
          .map(Tensor::bytes)
          .forEach(checksum::update);
      System.out.printf("step %d %d %08x %a%n", epoch, step, checksum.getValue(), logs.get("loss"));
      if (wait && epoch == EPOCHS - 1 && step == STEPS - 1) {
        try {
          System.in.read();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
