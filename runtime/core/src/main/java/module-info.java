/** Training data for the JVM: annotations, sequences, loading and sources. */
@SuppressWarnings("module") // the internals are for our own modules, which need not be there
module dev.sheaf {
  requires java.management;
  requires transitive java.net.http;
  requires java.xml;
  requires jdk.management;
  // For those who read from databases.
  requires static transitive java.sql;
  requires static transitive org.jspecify;
  requires static com.google.errorprone.annotations;
  requires com.google.gson;
  requires de.siegmar.fastcsv;

  uses dev.sheaf.spi.FileDatabase;

  exports dev.sheaf;
  exports dev.sheaf.annotation;
  exports dev.sheaf.load;
  exports dev.sheaf.order;
  exports dev.sheaf.photo;
  exports dev.sheaf.photo.http;
  exports dev.sheaf.source;
  exports dev.sheaf.source.annotation;
  exports dev.sheaf.source.check;
  exports dev.sheaf.source.folder;
  exports dev.sheaf.source.split;
  exports dev.sheaf.source.table;
  exports dev.sheaf.spi;
  exports dev.sheaf.statistics;
  exports dev.sheaf.internal to
      dev.sheaf.djl,
      dev.sheaf.fit,
      dev.sheaf.image;
}
