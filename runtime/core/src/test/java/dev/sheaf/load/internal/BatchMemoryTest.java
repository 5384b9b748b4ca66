package dev.sheaf.load.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.LoadException;
import dev.sheaf.Role;
import dev.sheaf.spi.VectorField;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchMemoryTest {
  @Test
  void aQueueThatNeedsMoreMemoryThanThereIsFailsBeforeAnythingIsLoaded() {
    int length = 100_000_000;
    BatchMemory memory = new BatchMemory(List.of(VectorField.of("huge", Role.INPUT, length)), 5);
    assertThatThrownBy(() -> memory.check(1_000_000))
        .isInstanceOf(LoadException.class)
        .hasMessageContaining("1000001 batches of 2000.0 MB")
        .hasMessageContaining("need 2000002000.0 MB, but the limit is ")
        .hasMessageContaining(
            "Use a smaller maxQueueSize or batchSize, or allow more with -XX:Max");
    assertThatThrownBy(
            () -> new BatchMemory(List.of(VectorField.of("huge", Role.INPUT, length)), 6))
        .hasMessageStartingWith("batchSize: 6 (expected: at most 5,");
  }
}
