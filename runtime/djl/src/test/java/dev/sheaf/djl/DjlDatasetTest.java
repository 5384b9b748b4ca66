package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.optimizer.Adam;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DjlDatasetTest {
  /** Five batches that count how many are open. */
  private static final class Quadrants implements Sequence<Batch> {
    final AtomicInteger open = new AtomicInteger();
    final List<Batch> loaded = new ArrayList<>();
    int epochsEnded;
    boolean weighted;

    @Override
    public int length() {
      return 5;
    }

    @Override
    public Batch batch(int index) {
      Batch content = DjlLearnerTest.quadrants(index == 4 ? 7 : 32, index + 10L * epochsEnded);
      open.incrementAndGet();
      Batch counted =
          new Batch() {
            @Override
            public int size() {
              return content.size();
            }

            @Override
            public List<Tensor> inputs() {
              return content.inputs();
            }

            @Override
            public List<Tensor> targets() {
              return content.targets();
            }

            @Override
            public java.util.Optional<Tensor> weights() {
              return weighted
                  ? java.util.Optional.of(Tensor.ofFloats("w", Shape.of(size()), new float[size()]))
                  : java.util.Optional.empty();
            }

            @Override
            public void close() {
              open.decrementAndGet();
            }
          };
      synchronized (loaded) {
        loaded.add(counted);
      }
      return counted;
    }

    @Override
    public void onEpochEnd() {
      epochsEnded++;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void easyTrainLearnsFromASequence(int workers) throws Exception {
    PyTorchEngine.load(0);
    Quadrants sequence = new Quadrants();
    try (Model model = Model.newInstance("quadrants", "PyTorch");
        DjlDataset dataset = DjlDataset.builder(sequence).workers(workers).build()) {
      model.setBlock(Networks.dense(16, 2));
      Adam adam = Adam.of(0.03);
      Accuracy accuracy = new Accuracy();
      try (Trainer trainer =
          model.newTrainer(
              new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(adam))) {
        trainer.initialize(new ai.djl.ndarray.types.Shape(1, 2));

        EasyTrain.fit(trainer, 30, dataset, null);

        accuracy.addAccumulator("test");
        for (ai.djl.training.dataset.Batch batch : dataset.getData(trainer.getManager())) {
          accuracy.updateAccumulator("test", batch.getLabels(), trainer.evaluate(batch.getData()));
          batch.close();
        }
      }
      assertThat(accuracy.getAccumulator("test")).isGreaterThan(0.9f);
      assertThat(sequence.epochsEnded).isEqualTo(31);
    }
    assertThat(sequence.open).hasValue(0);
  }

  @Test
  void theTensorsAreViewsOfTheBatch() {
    Quadrants sequence = new Quadrants();
    try (NDManager manager = PyTorchEngine.newManager(PyTorchEngine.load(0), null);
        DjlDataset dataset = DjlDataset.builder(sequence).workers(0).build()) {
      int seen = 0;
      List<Long> progress = new ArrayList<>();
      for (ai.djl.training.dataset.Batch batch : dataset.getData(manager)) {
        Tensor points = sequence.loaded.get(seen++).inputs().get(0);
        assertThat(batch.getData().head().toFloatArray()).contains(points.floats().get(0));
        points.floats().put(0, 42);
        assertThat(batch.getData().head().toFloatArray()[0]).isEqualTo(42);
        assertThat(batch.getSize()).isEqualTo(points.shape().dimension(0));
        progress.add(batch.getProgress());
        assertThat(batch.getProgressTotal()).isEqualTo(5);
        assertThat(sequence.open).hasValue(1);
        batch.close();
        batch.close();
        assertThat(sequence.open).hasValue(0);
      }
      assertThat(progress).containsExactly(1L, 2L, 3L, 4L, 5L);
      assertThat(sequence.epochsEnded).isEqualTo(1);
    }
  }

  @Test
  void aPassThatWasLeftIsEndedBeforeTheNext() {
    Quadrants sequence = new Quadrants();
    try (NDManager manager = PyTorchEngine.newManager(PyTorchEngine.load(0), null);
        DjlDataset dataset = DjlDataset.builder(sequence).workers(2).build()) {
      var left = dataset.getData(manager).iterator();
      left.next().close();
      left.hasNext();
      int count = 0;
      for (ai.djl.training.dataset.Batch batch : dataset.getData(manager)) {
        count++;
        batch.close();
      }
      assertThat(count).isEqualTo(5);
      assertThat(sequence.epochsEnded).isEqualTo(2);
    }
    assertThat(sequence.open).hasValue(0);
  }

  @Test
  void nothingIsLeftBehindOver500Batches() {
    Quadrants sequence = new Quadrants();
    try (NDManager manager = PyTorchEngine.newManager(PyTorchEngine.load(0), null);
        DjlDataset dataset = DjlDataset.builder(sequence).workers(2).build()) {
      for (int pass = 0; pass < 100; pass++) {
        for (ai.djl.training.dataset.Batch batch : dataset.getData(manager)) {
          batch.getData().head().sum().getFloat();
          batch.close();
        }
        assertThat(manager.getManagedArrays()).isEmpty();
      }
      assertThat(sequence.loaded).hasSize(500);
    }
    assertThat(sequence.open).hasValue(0);
  }

  @Test
  void argumentsAreChecked() {
    DjlDataset.Builder settings = DjlDataset.builder(new Quadrants());
    assertThatThrownBy(() -> settings.workers(-7)).hasMessageContaining("workers: -7");
    assertThatThrownBy(() -> settings.maxQueueSize(0)).hasMessageContaining("maxQueueSize: 0");
  }

  @Test
  void sampleWeightsAreNotDroppedInSilence() {
    Quadrants sequence = new Quadrants();
    sequence.weighted = true;
    try (NDManager manager = PyTorchEngine.newManager(PyTorchEngine.load(0), null);
        DjlDataset dataset = DjlDataset.builder(sequence).workers(0).build()) {
      var batches = dataset.getData(manager).iterator();
      assertThatThrownBy(batches::next).hasMessageContaining("sample weights");
    }
  }
}
