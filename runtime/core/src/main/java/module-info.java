/** Training data for the JVM: annotations, sequences, loading, sources and the training loop. */
module dev.sheaf {
  requires java.management;
  requires jdk.management;
  requires static transitive org.jspecify;
  requires com.google.gson;
  requires java.desktop;
  requires org.apache.commons.csv;
  requires org.jfree.jfreechart;
  requires org.jline.terminal;

  exports dev.sheaf;
  exports dev.sheaf.annotation;
  exports dev.sheaf.cache;
  exports dev.sheaf.field;
  exports dev.sheaf.fit;
  exports dev.sheaf.load;
  exports dev.sheaf.source;

  // Gson fills the records of a checkpoint.
  opens dev.sheaf.fit to
      com.google.gson;
}
