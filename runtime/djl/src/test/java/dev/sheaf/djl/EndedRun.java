package dev.sheaf.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.Tensor;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.metric.SampleMetric;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.fit.Evaluate;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.Learner;
import dev.sheaf.fit.Predict;
import dev.sheaf.fit.callback.BackupAndRestore;
import dev.sheaf.fit.callback.ModelCheckpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The program that is ended in the middle of native work: its steps take the engine much longer
 * than the JVM waits for native code at its end. Goes on without end, and prints a line inside each
 * step when it begins and one when the long part is done.
 *
 * <p>Arguments: what to do, a folder, and whether the network is deep: then the backward pass is
 * one native call of very many operations, else each operation takes long.
 */
final class EndedRun {
  /** What the program does without end. */
  enum Work {
    FIT,
    VALIDATION,
    BACKUP,
    SAVING,
    EVALUATE,
    PREDICT,
    STEPS_BY_HAND,
    PREDICTIONS_BY_HAND,
    TWO_LEARNERS,
    SAVED_BY_A_HOOK
  }

  private static final int DEPTH = 30_000;

  /** DJL calls a network without data when it is built. */
  private static volatile boolean built;

  private EndedRun() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    boolean deep = Boolean.parseBoolean(arguments[2]);
    Batch batch = deep ? batch(8, 256) : batch(4096, 1536);
    Work work = Work.valueOf(arguments[0]);
    try (DjlLearner learner = learner(work, deep);
        DjlLearner other = work == Work.TWO_LEARNERS ? learner(work, deep) : learner) {
      built = true;
      switch (work) {
        case FIT -> Fit.of(learner, endless(batch)).verbose(0).build().run();
        case VALIDATION ->
            Fit.of(learner, endless(batch))
                .stepsPerEpoch(1)
                .validation(endless(batch))
                .verbose(0)
                .build()
                .run();
        case BACKUP ->
            Fit.of(learner, endless(batch))
                .verbose(0)
                .callbacks(BackupAndRestore.builder(folder.resolve("backup")).saveFreq(2).build())
                .build()
                .run();
        case SAVING ->
            Fit.of(learner, endless(batch))
                .verbose(0)
                .callbacks(
                    ModelCheckpoint.builder(folder.resolve("weights"))
                        .saveWeightsOnly(true)
                        .saveFreq(1)
                        .build())
                .build()
                .run();
        case EVALUATE -> Evaluate.of(learner, endless(batch)).verbose(0).build().run();
        case PREDICT -> Predict.of(learner, endless(batch)).verbose(0).build().run();
        case STEPS_BY_HAND -> trainByHand(learner, batch);
        case PREDICTIONS_BY_HAND -> {
          while (true) {
            learner.predict(batch);
          }
        }
        case TWO_LEARNERS -> {
          ExecutorService threads = Executors.newFixedThreadPool(2);
          Future<?> first = threads.submit(() -> trainByHand(learner, batch));
          threads.submit(() -> trainByHand(other, batch));
          first.get();
        }
        case SAVED_BY_A_HOOK -> {
          Runtime.getRuntime()
              .addShutdownHook(new Thread(() -> save(learner, folder.resolve("last"))));
          trainByHand(learner, batch);
        }
      }
    }
  }

  private static void save(Learner learner, Path file) {
    try {
      learner.saveWeights(file);
      System.out.println("saved by a hook");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Object trainByHand(Learner learner, Batch batch) {
    while (true) {
      learner.train(batch, null);
    }
  }

  private static DjlLearner learner(Work work, boolean deep) {
    boolean predicts = work == Work.PREDICT || work == Work.PREDICTIONS_BY_HAND;
    return DjlLearner.builder(
            new SequentialBlock()
                .add(EndedRun::began)
                .add(Linear.builder().setUnits(deep ? 256 : 1536).build())
                .add(outputs -> new NDList(repeated(outputs.singletonOrThrow(), deep ? DEPTH : 1)))
                .add(outputs -> predicts ? new NDList(done(outputs.singletonOrThrow())) : outputs))
        .optimizer(Adam.of(0.001))
        .loss(SampleLoss.meanSquaredError())
        .metrics(SampleMetric.of("done", (target, output) -> done(output)))
        .inputShape(deep ? 256 : 1536)
        .build();
  }

  private static NDList began(NDList inputs) {
    if (built) {
      System.out.println("step");
    }
    return inputs;
  }

  private static NDArray done(NDArray values) {
    if (built) {
      System.out.println("done");
    }
    return values;
  }

  /** Multiplies by the unit matrix again and again. */
  private static NDArray repeated(NDArray values, int times) {
    NDArray unit = values.getManager().eye((int) values.getShape().get(1));
    NDArray same = values;
    for (int time = 0; time < times; time++) {
      same = same.matMul(unit);
    }
    return same;
  }

  private static Batch batch(int size, int width) {
    float[] numbers = new float[size * width];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i % 7;
    }
    return Batch.of(
        List.of(Tensor.ofFloats("point", dev.sheaf.Shape.of(size, width), numbers)),
        List.of(Tensor.ofFloats("value", dev.sheaf.Shape.of(size, width), numbers)));
  }

  private static Sequence<Batch> endless(Batch batch) {
    return new Sequence<>() {
      @Override
      public int length() {
        return 1_000_000;
      }

      @Override
      public Batch batch(int index) {
        return batch;
      }
    };
  }
}
