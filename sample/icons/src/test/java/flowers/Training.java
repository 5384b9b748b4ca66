package flowers;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import dev.sheaf.djl.DjlLearner;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.History;
import dev.sheaf.fit.callback.EarlyStopping;
import dev.sheaf.source.split.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The README's program, in the folder in which it is started. */
public final class Training {
  private Training() {}

  public static void main(String[] args) throws IOException {
    train(
        new SequentialBlock()
            .add(Pool.avgPool2dBlock(new Shape(56, 56), new Shape(56, 56)))
            .add(Blocks.batchFlattenBlock())
            .add(Linear.builder().setUnits(FlowerSequence.SPECIES_CLASSES).build())
            .add(new LambdaBlock(outputs -> new NDList(outputs.head().softmax(-1)), "softmax")));
  }

  private static void train(Block network) throws IOException {
    List<Flower> flowers = FlowerSamples.fromDirectory(Path.of("flowers")); // one folder per class
    Split<Flower> split = Split.stratified(flowers, Flower::species, 0.8, 42);

    try (FlowerSequence train =
            FlowerSequence.builder(split.train()).batchSize(32).shuffle(42).build();
        FlowerSequence validation =
            FlowerSequence.builder(split.validation()).batchSize(32).build();
        DjlLearner learner =
            DjlLearner.builder(network)
                .optimizer(Adam.of(0.001))
                .loss("categorical_crossentropy")
                .metrics("accuracy")
                .build()) {

      History history =
          Fit.of(learner, train)
              .epochs(10)
              .validation(validation)
              .workers(2)
              .callbacks(EarlyStopping.builder().monitor("val_loss").patience(3).build())
              .run();
      history.plot(Path.of("history.png"));

      try (FlowerBatch batch = train.batch(0)) {
        batch.photo(); // float32 [32, 3, 224, 224], a direct buffer of the batch
        batch.species(); // float32 [32, 3]
        FlowerSamples.preview(batch, Path.of("batch.png")); // the photos as the model sees them
      }
    }
  }
}
