import unittest, sys
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("suc")
    @classmethod
    def tearDownClass(cls): print("tdc")
    def setUp(self): self.addCleanup(print, "cleanup")
    def tearDown(self): pass
    def test_a(self): self.assertEqual(1, 2)
    def test_b(self): self.assertEqual([1, 2, 3], [1, 3, 3], "msg")
    def test_c(self): self.assertEqual({"a": 1}, {"a": 2})
    def test_d(self): self.assertEqual("abc\ndef", "abc\ndxf")
    def test_e(self): self.assertEqual({1, 2}, {2, 3})
    def test_f(self):
        "Doc of f"
        1 / 0
    def test_g(self):
        for i in range(3):
            with self.subTest(i=i): self.assertEqual(i, 1)
    @unittest.skip("why")
    def test_h(self): pass
    @unittest.expectedFailure
    def test_i(self): self.fail("x")
    @unittest.expectedFailure
    def test_j(self): pass
    def test_k(self):
        with self.assertRaises(ValueError) as cm: int("x")
        print(cm.exception)
        with self.assertRaisesRegex(ValueError, "inv"): int("x")
        self.assertRaises(ZeroDivisionError, lambda: 1 / 0)
    def test_l(self):
        with self.assertRaises(ValueError): pass
    def test_m(self): self.skipTest("later")
    def test_n(self): self.assertAlmostEqual(1.0, 1.1)
    def test_o(self): self.assertIn(1, [2]); 
    def test_p(self): self.assertTrue(0)
    def test_q(self): self.assertCountEqual([1, 2, 2], [2, 1, 1])
    def test_r(self): self.assertIsNone(3, "m")
    def test_s(self): self.assertGreater(1, 2)
    def test_t(self): self.assertIsInstance(3, str)
    def test_u(self): self.assertRegex("abc", "x+")
    def test_v(self): self.assertEqual((1, 2), (1, 2, 3))
    def test_w(self): self.assertNotEqual(1, 1)
    def test_x(self): self.assertNotAlmostEqual(1.0, 1.0, places=3)
    def test_y(self): self.assertAlmostEqual(1, 5, delta=2)
    def test_z(self):
        try: {}["k"]
        except KeyError as e: raise ValueError("chained") from e
class U(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError("boom")
    def test_1(self): pass
class A(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): self.x = 1
    async def test_async(self): self.assertEqual(self.x, 1)
if __name__ == "__main__":
    import io, re
    stream = io.StringIO()
    result = unittest.main(exit=False, testRunner=unittest.TextTestRunner(stream, verbosity=2)).result
    text = stream.getvalue()
    print(re.sub(r"in \d+\.\d+s", "in TIME", re.sub(r"  File \".*\n(    .*\n)+", "", text)), result)
