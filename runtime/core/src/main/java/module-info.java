/** Training data for the JVM: annotations, sequences, loading, sources and the training loop. */
module dev.sheaf {
  requires static transitive org.jspecify;

  exports dev.sheaf;
  exports dev.sheaf.annotation;
  exports dev.sheaf.field;
  exports dev.sheaf.fit;
  exports dev.sheaf.load;
}
