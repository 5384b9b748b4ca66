package dev.sheaf.image.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WholeFilesTest {
  @Test
  void remembersWhatWasWhole() {
    WholeFiles whole = new WholeFiles();
    for (int i = 1; i <= 10_000; i++) {
      long key = WholeFiles.key(i % 97, i * 0x9E3779B9L);
      assertThat(whole.contains(key)).isFalse();
      whole.add(key);
      whole.add(key);
      assertThat(whole.contains(key)).isTrue();
    }
    for (int i = 1; i <= 10_000; i++) {
      assertThat(whole.contains(WholeFiles.key(i % 97, i * 0x9E3779B9L))).isTrue();
      assertThat(whole.contains(WholeFiles.key(98, i * 0x9E3779B9L))).isFalse();
    }
  }
}
