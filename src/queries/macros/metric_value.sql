-- The only place where one amount is divided by another. A ratio is NULL where a part is missing and where the base is zero: a
-- percentage on a zero base says nothing, though documents print "100%" there. Per cent results are on the scale of the
-- documents: 53.24 means 53.24 %. `stated`: the same ratio as the document prints it, which comes before ours.
CREATE MACRO metric_value(operation, stated, a, b) AS CASE operation
  WHEN 'value' THEN a::DOUBLE
  WHEN 'difference' THEN coalesce(stated, round(a::DOUBLE - b, 6))
  WHEN 'quotient' THEN a::DOUBLE / nullif(b, 0)
  WHEN 'percent' THEN if(b = 0, NULL, coalesce(stated, 100 * a::DOUBLE / b))
  WHEN 'growth' THEN if(b = 0, NULL, coalesce(stated, 100 * (a::DOUBLE - b) / abs(b)))
END;
