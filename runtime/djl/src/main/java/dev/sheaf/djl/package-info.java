/**
 * A learner on DJL's PyTorch engine, and a sequence as a data set of DJL.
 *
 * <p>The model of a well-known Keras tutorial, trained for two epochs of ten steps, first from a
 * generator and then from a sequence:
 *
 * <pre>{@code
 * SequentialBlock network =
 *     new SequentialBlock()
 *         .add(Linear.builder().setUnits(1000).build())
 *         .add(Activation.reluBlock())
 *         .add(Linear.builder().setUnits(2).build())
 *         .add(outputs -> new NDList(outputs.singletonOrThrow().softmax(-1)));
 *
 * try (DjlLearner learner =
 *     DjlLearner.builder(network)
 *         .optimizer(Sgd.of(0.01))
 *         .loss("categorical_crossentropy")
 *         .metrics("accuracy")
 *         .build()) {
 *   Fit.generator(learner, generator).stepsPerEpoch(10).epochs(2).run();
 *   Fit.of(learner, sequence).epochs(2).run();
 * }
 * }</pre>
 *
 * <p>A network that ends without a softmax trains more exactly: take {@link
 * dev.sheaf.djl.loss.SampleLoss#categoricalCrossEntropyFromLogits} or, for class indices, {@link
 * dev.sheaf.djl.loss.SampleLoss#sparseCategoricalCrossEntropyFromLogits}.
 */
@NullMarked
package dev.sheaf.djl;

import org.jspecify.annotations.NullMarked;
