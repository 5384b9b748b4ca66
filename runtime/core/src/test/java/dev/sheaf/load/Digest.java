package dev.sheaf.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A SHA-256 over the shapes and bytes of batches. */
final class Digest {
  private final MessageDigest sha;

  Digest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  void add(Batch batch) {
    for (List<Tensor> tensors :
        List.of(batch.inputs(), batch.targets(), batch.weights().stream().toList())) {
      for (Tensor tensor : tensors) {
        sha.update(tensor.toString().getBytes(UTF_8));
        sha.update(tensor.bytes());
      }
    }
  }

  String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }

  /** The digest of the next passes of a stream; each is ended. */
  static String ofPasses(BatchStream<?> stream, int passes) {
    Digest digest = new Digest();
    for (int pass = 0; pass < passes; pass++) {
      while (stream.hasNext()) {
        try (Batch batch = stream.next()) {
          digest.add(batch);
        }
      }
      stream.endPass();
    }
    return digest.hex();
  }
}
