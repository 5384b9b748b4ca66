package dev.sheaf.load.internal;

import dev.sheaf.BadSampleException;
import dev.sheaf.Batch;
import dev.sheaf.LoadException;
import dev.sheaf.Sequence;
import dev.sheaf.spi.Slot;

/**
 * The batches of a sample sequence, for one stream. Several streams may share the sequence: each
 * keeps the samples that it began its pass with, and counts bad samples for itself.
 */
public final class SampleSource<R, B extends Batch> implements BatchSource<B> {
  private final Sequence<B> sequence;
  private final SampleBatches<R, B> batches;
  private final BadTally bad;
  private volatile Pass pass;

  /**
   * @param sequence hears of the end of each pass
   */
  public SampleSource(Sequence<B> sequence, SampleBatches<R, B> batches) {
    this.sequence = sequence;
    this.batches = batches;
    bad = new BadTally(batches.badSamples(), batches.samplesInPass());
    pass = batches.pass();
  }

  @Override
  public int length() {
    return batches.length();
  }

  @Override
  public boolean isCached() {
    return batches.isCached();
  }

  @Override
  public void checkMemory(int queue) {
    batches.memory().check(Math.min(queue, length()));
  }

  @Override
  public Slot slot() {
    return batches.newSlot();
  }

  @Override
  public void begin() {
    pass = batches.pass();
  }

  @Override
  public BatchTask<B> task(int index) {
    return batches.task(index, pass);
  }

  @Override
  public void handedOver(BatchTask<B> task, B batch) {
    try {
      bad.add(((SampleTask<?, B>) task).failures());
    } catch (BadSampleException | LoadException e) {
      batch.close();
      throw e;
    }
  }

  @Override
  public int badSamples() {
    return bad.count();
  }

  @Override
  public void rewound() {
    bad.reset();
  }

  @Override
  public void idle() {
    batches.refreshCache();
  }

  @Override
  public void passEnded() {
    bad.reset();
    sequence.onEpochEnd();
  }

  @Override
  public void closed() {
    batches.memory().trim();
    batches.memory().open().report();
  }
}
