package dev.sheaf.load;

import dev.sheaf.BadSampleException;
import dev.sheaf.spi.Slot;

/** The batches of a sample sequence, for one stream. */
final class SampleSupply<R, B extends SampleBatch<R>> implements Supply<B> {
  private final SampleSequence<R, B> sequence;
  private final BadTally bad;

  SampleSupply(SampleSequence<R, B> sequence) {
    this.sequence = sequence;
    bad = new BadTally(sequence.badSamples(), sequence.samplesInPass());
  }

  @Override
  public int length() {
    return sequence.length();
  }

  @Override
  public Job<B> job(int index) {
    return sequence.job(index);
  }

  @Override
  public Slot slot() {
    return sequence.newSlot();
  }

  @Override
  public void passEnded() {
    bad.reset();
    sequence.onEpochEnd();
  }

  @Override
  public void rewound() {
    bad.reset();
    sequence.refreshCache();
  }

  @Override
  public void handedOver(B batch) {
    try {
      bad.add(batch.bad());
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
  public void checkMemory(int queue) {
    sequence.memory().check(Math.min(queue, length()));
  }

  @Override
  public void closed() {
    sequence.memory().trim();
  }
}
