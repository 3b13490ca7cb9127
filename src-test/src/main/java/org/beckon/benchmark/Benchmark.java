package org.beckon.benchmark;

import java.nio.file.Path;

/** One measurement. */
interface Benchmark {

  /**
   * @param jar the product
   * @param folder empty, to be used as one likes
   */
  void run(Path jar, Path folder, Report report) throws Exception;
}
